import { render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { TextArea } from '../../src/ui/TextArea.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it.each([
  { size: 'follows what is written by its style alone where the browser can', can: true, height: '' },
  { size: 'is measured at every change where the browser can’t', can: false, height: '122px' },
])('the height of a box for text $size', ({ can, height }) => {
  vi.stubGlobal('CSS', { supports: () => can })
  const scrollHeight = vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(40)
  const { rerender } = render(<TextArea value="" readOnly />)
  scrollHeight.mockReturnValue(120)
  rerender(<TextArea value={'one\ntwo\nthree'} readOnly />)
  expect(screen.getByRole('textbox')).toHaveStyle({ height })
})
