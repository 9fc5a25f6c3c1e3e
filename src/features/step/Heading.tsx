import type { ComponentProps } from 'react'
import { useIsNarrow } from '../../shell/useIsNarrow.ts'

/** A heading inside a step: under the title of the place that it is on a phone, or of its row in the list. */
export const Heading = (props: ComponentProps<'h3'>) => (useIsNarrow() ? <h3 {...props} /> : <h5 {...props} />)
