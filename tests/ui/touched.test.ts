/** @vitest-environment happy-dom */
import { fireEvent } from '@testing-library/react'
import { expect, it } from 'vitest'
import { watchTouch } from '../../src/ui/touched.ts'

it('calls the page touched from a touch until the next press of Tab', () => {
  watchTouch(document)
  const isTouched = () => document.documentElement.hasAttribute('data-touched')
  expect(isTouched()).toBe(false)
  fireEvent.pointerDown(document.body)
  fireEvent.keyDown(document.body, { key: 'a' })
  expect(isTouched()).toBe(true)
  fireEvent.keyDown(document.body, { key: 'Tab' })
  expect(isTouched()).toBe(false)
})
