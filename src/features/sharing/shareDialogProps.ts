/** What every dialog about sharing and copies is given. */
export type ShareDialogProps = {
  /** A copy to be opened, when it is here already. */
  file?: File | undefined
  onClose: () => void
}
