const blocks = { '[data-person-self]': 'oui', '[data-person-other]': 'non' };

/** In a question about a person, what is asked of oneself and what is asked about somebody else show in turn. */
export function showPersonParts(question: HTMLElement, answer: string | undefined): void {
  for (const [selector, wanted] of Object.entries(blocks)) {
    question.querySelectorAll<HTMLElement>(selector).forEach((block) => (block.hidden = answer !== wanted));
  }
}
