const focusable = 'input, select, textarea, button';

/** Leads to a field, or to the first one of a group. */
export function focusField(id: string) {
  const place = document.getElementById(id);
  const field = place?.matches(focusable) ? place : place?.querySelector<HTMLElement>(focusable);
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}
