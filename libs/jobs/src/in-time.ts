/** What a piece of work resolves to, or a complaint when it takes too long; the work itself goes on unheeded. */
export async function inTime<Result>(work: Promise<Result>, milliseconds: number, complaint: string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(complaint)), milliseconds);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
