const WIDTH = 30;

/**
 * A bar that fills up in place on a terminal; elsewhere a line for every tenth, because logs have no cursor.
 *
 * @param {string} doing
 * @param {NodeJS.WriteStream} [stream]
 * @returns {{ show: (done: number, total: number) => void, end: () => void }}
 */
export function progressBar(doing, stream = process.stderr) {
  let shown = -1;
  const step = stream.isTTY ? 1 : 10;
  return {
    show(done, total) {
      const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
      if (percent < shown + step && !(percent === 100 && shown < 100)) return;
      shown = percent - (percent % step);
      const filled = Math.round((percent / 100) * WIDTH);
      const bar = `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)}`;
      const line = `${doing} ${bar} ${String(percent).padStart(3)} %`;
      stream.write(stream.isTTY ? `\r${line}` : `${line}\n`);
    },
    end() {
      if (stream.isTTY) stream.write("\n");
    },
  };
}
