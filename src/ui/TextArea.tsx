import { useLayoutEffect, useRef, type ComponentProps } from 'react'
import * as styles from './TextArea.module.css'

/** A box for text that grows with it. */
export const TextArea = ({ className = '', value, ...props }: ComponentProps<'textarea'>) => {
  const element = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const area = element.current
    if (!area || CSS.supports('field-sizing', 'content')) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight + 2}px`
  }, [value])
  return (
    <textarea ref={element} rows={1} dir="auto" {...props} value={value} className={`${styles.area} ${className}`} />
  )
}
