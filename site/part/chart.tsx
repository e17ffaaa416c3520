import type { Child } from "#output/html";

/** A label and how many. */
export interface Bar {
  readonly label: string;
  readonly value: number;
}

const width = 640;
const lineHeight = 40;

/**
 * Bars that say their numbers: readable without colour, and in print. The table beside it says the
 * same, so screen readers are told the title alone.
 */
export function BarChart({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }): Child {
  const most = Math.max(...bars.map(({ value }) => Math.abs(value)), 1);
  const room = width - 80;
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${width} ${bars.length * lineHeight + 8}`} role="img" aria-label={title}>
        {bars.map(({ label, value }, index) => {
          const length = Math.max(2, Math.round((Math.abs(value) / most) * room));
          const top = index * lineHeight;
          return (
            <g>
              <text class="chart-label" x={0} y={top + 15}>
                {label}
              </text>
              <rect class="chart-bar" x={0} y={top + 21} width={length} height={12} />
              <text class="chart-value" x={length + 8} y={top + 32}>
                {value.toLocaleString("en-US")}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

/** What happened, and when: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface TimelineEvent {
  readonly label: string;
  readonly date: string;
}

/** Years along a line with a mark for each event; how many fall on a year is written above it. */
export function TimelineChart({ title, events }: TimelineProperties): Child {
  const times = events.map(({ date }) => yearsOf(date));
  if (times.length === 0) return undefined;
  const first = Math.floor(Math.min(...times));
  const last = Math.floor(Math.max(...times)) + 1;
  const at = (time: number) => Math.round(20 + ((time - first) / (last - first)) * (width - 40));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${width} 76`} role="img" aria-label={title}>
        <path class="chart-axis" d={`M20 40H${width - 20}`} />
        {years.map((year) => (
          <g>
            <path class="chart-axis" d={`M${at(year)} 36v8`} />
            <text class="chart-tick" x={at(year)} y={64}>
              {year}
            </text>
          </g>
        ))}
        {events.map(({ label, date }, index) => (
          <g>
            <title>{`${date} ${label}`}</title>
            <path class="chart-mark" d={`M${at(times[index] ?? first)} 40v-18`} />
            <circle class="chart-dot" cx={at(times[index] ?? first)} cy={20} r={5} />
          </g>
        ))}
      </svg>
    </figure>
  );
}

interface TimelineProperties {
  readonly title: string;
  readonly events: readonly TimelineEvent[];
}

/** A date as years and a fraction. */
function yearsOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return year + (month - 1) / 12 + (day - 1) / 366;
}
