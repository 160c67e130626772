/** What writes workbooks, which few reports are: load it on demand. */
export { writeSheet } from '../exchange/table/writing/write-spreadsheet.ts';
