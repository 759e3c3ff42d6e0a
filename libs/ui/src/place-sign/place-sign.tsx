import type { ReactNode } from 'react';

/** The yellow sign at the city limit, with the heading of what stands behind it. */
export function PlaceSign(props: { place: string; heading: string; children?: ReactNode }) {
  return (
    <div className="ort">
      <span className="plate" aria-hidden="true">
        <span>
          <span className="l">{props.place}</span>
        </span>
      </span>
      <SignText {...props} />
    </div>
  );
}

/** The sign that leaves town: what lies ahead above, the place left behind struck out. */
export function ExitSign(props: {
  place: string;
  ahead: string;
  heading: string;
  children?: ReactNode;
}) {
  return (
    <div className="ort">
      <span className="plate" aria-hidden="true">
        <span>
          <span className="l">
            {props.ahead}
            <svg className="ahead" viewBox="0 0 12 14">
              <path d="M6 13V2M1.5 6.5 6 2l4.5 4.5" />
            </svg>
          </span>
          <span className="l out">
            {props.place}
            <svg viewBox="0 0 100 30" preserveAspectRatio="none">
              <path d="M0 30 100 0" vectorEffect="non-scaling-stroke" />
            </svg>
          </span>
        </span>
      </span>
      <SignText {...props} />
    </div>
  );
}

const SignText = ({ heading, children }: { heading: string; children?: ReactNode }) => (
  <div className="txt">
    <h2>{heading}</h2>
    {children && <p className="sm muted num">{children}</p>}
  </div>
);
