// What the editors' screens use of tiptap. What of it is how set up stands beside the screens, in rich-text-schema.js.
export { Editor, Extension, Mark, Node, mergeAttributes } from '@tiptap/core';
export { Image } from '@tiptap/extension-image';
export { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
export { Plugin } from '@tiptap/pm/state';
export { Decoration, DecorationSet } from '@tiptap/pm/view';
export { StarterKit } from '@tiptap/starter-kit';
