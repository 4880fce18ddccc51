/** The files of a paste that is a picture and nothing else: office programs put one beside the text they copy. */
export function pastedCaptures(data: DataTransfer | null, now: Date): File[] {
  if (!data || data.types.some((type) => type.startsWith('text/'))) return [];
  return [...data.files].filter((file) => file.type.startsWith('image/')).map((file, i) => nameCapture(file, now, i));
}

/** What was dropped, without folders, which browsers hand over as files that cannot be read. */
export function droppedFiles(data: DataTransfer | null): { files: File[]; folders: string[] } {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of data?.items ?? []) {
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory) folders.push(entry.name);
    else if (file) files.push(file);
  }
  return { files, folders };
}

/** A capture has no name of its own: programs call every one image.png. */
export function nameCapture(file: File, now: Date, index: number): File {
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, '0')).join('');
  const extension = file.type === 'image/jpeg' ? 'jpg' : file.type.slice('image/'.length);
  return new File([file], `capture-${time}${index === 0 ? '' : `-${index + 1}`}.${extension}`, { type: file.type });
}
