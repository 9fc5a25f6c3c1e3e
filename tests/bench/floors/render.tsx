import { renderToString } from 'react-dom/server'
import { Tasks } from './Tasks.tsx'

/** Floor B as text. */
export const html: string = renderToString(<Tasks />)
