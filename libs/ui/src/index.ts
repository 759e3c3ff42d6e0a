export { drawIconsFrom, Icon, TopicSymbol } from './icon/icon.tsx';
export {
  topicIconOf,
  type InterfaceIcon,
  type FilledIcon,
  type TopicIcon,
} from './icon/icon-names.ts';
export { ExitSign, PlaceSign } from './place-sign/place-sign.tsx';
export { PersonMark, Placeholder } from './placeholder/placeholder.tsx';
export { StateMark, type State } from './state-mark/state-mark.tsx';
export { Price } from './price/price.tsx';
export { ErrorSummary } from './field/error-summary.tsx';
export { SelectField, TextArea, TextField } from './field/field.tsx';
export { SearchField } from './field/search-field.tsx';
export { ListSkeleton, PageSkeleton, useLate } from './skeleton/skeleton.tsx';
export { EmptyState, ErrorState } from './state-panel/state-panel.tsx';
export { ToastRegion, useToast } from './toast/toast.tsx';
export {
  applyColourScheme,
  chooseColourScheme,
  onColoursChange,
  useColourScheme,
  type ColourScheme,
} from './theme/colour-scheme.ts';
