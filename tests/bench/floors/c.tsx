/** Floor C: floor B, brought to life by the libraries of floor A. */
import { hydrateRoot } from 'react-dom/client'
import { useDone } from './store.ts'
import { Tasks } from './Tasks.tsx'

hydrateRoot(document.getElementById('root')!, <Tasks />)
void useDone.persist.rehydrate()
