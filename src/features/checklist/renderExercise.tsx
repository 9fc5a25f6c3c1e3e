import type { ReactElement } from 'react'
import type { TaskId } from '../../core/catalogue/tasks.ts'

/** Draws the exercise of an open step; the page hands it in. */
export type RenderExercise = (id: TaskId) => ReactElement | null
