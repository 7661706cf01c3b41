// Forms that are sent to the admin API. What it refuses is said in the language of the screen, which stands in the page.
const { failed, refusals } = document.querySelector('main').dataset;
const sentences = JSON.parse(refusals);

export class Refusal extends Error {
  constructor({ code, detail }) {
    super(detail);
    this.code = code;
  }
}

export async function call(method, route, body) {
  const answer = await fetch(`/api/admin/v1/${route}`, {
    method,
    cache: 'no-store',
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  const content = text === '' ? null : JSON.parse(text);
  if (!answer.ok) {
    throw new Refusal(content);
  }

  return content;
}

export const sentence = error => error instanceof Refusal ? sentences[error.code] ?? error.message : failed;

// Calls back with what was filled in, and the button that was pressed. A second click while the first is under way does nothing; what is refused stands in the form's
// alert, and the field to look at again has the focus.
export function onSend(form, send) {
  const alert = form.querySelector('[role=alert]');
  const field = form.querySelector('[data-check]');
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (form.ariaBusy === 'true') {
      return;
    }

    form.ariaBusy = 'true';
    alert.textContent = '';
    field?.removeAttribute('aria-invalid');
    try {
      await send(Object.fromEntries(new FormData(form)), event.submitter);
    } catch (error) {
      alert.textContent = sentence(error);
      field?.setAttribute('aria-invalid', 'true');
      field?.focus();
      field?.select();
    }

    form.ariaBusy = 'false';
  });
}

for (const choice of document.querySelectorAll('[data-shows]')) {
  choice.addEventListener('change', () => {
    document.getElementById(choice.dataset.shows).type = choice.checked ? 'text' : 'password';
  });
}
