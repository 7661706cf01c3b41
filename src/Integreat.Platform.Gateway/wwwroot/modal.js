// A dialog that stands above the screen. The browser keeps the focus in it, and gives it back to what had it before.
export const open = dialog => dialog.showModal();
export const close = dialog => dialog.close();
