export { ChooseLife } from './ChooseLife.tsx'
export { LifeExample } from './LifeExample.tsx'
export { Pairs } from './Pairs.tsx'
