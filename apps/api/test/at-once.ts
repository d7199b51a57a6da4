/** So many at a time: what one of them waits for, the others use. The answers come in the order of the items. */
export async function atOnce<Item, Answer>(lanes: number, items: Iterable<Item>, work: (item: Item) => Promise<Answer>): Promise<Answer[]> {
  const waiting = [...items].entries();
  const answers: Answer[] = [];
  const lane = async () => {
    for (const [place, item] of waiting) answers[place] = await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return answers;
}
