import { areaQuestions } from "../../../domain/assessment/area-questions.ts";
import type { Area } from "../../../domain/assessment/areas.ts";
import type { Page } from "../../page/page.ts";
import { type Answers, answerOf } from "./answers.ts";
import { softLine } from "./path-drawing.ts";

const LEFT = 28;
const WIDTH = 312;
const STEP = 46;
const TOP = 30;
const SKIPPED_RADIUS = 6;
/** From 0 to 10; ten steps apart, two stones never touch. */
const radiusOf = (value: number) => 8 + value * 1.4;
/** The path winds, and the words stand on the other side of the bend. */
const PLACES = [74, 50, 66, 92, 80, 54, 62, 90, 82, 56];

/** The ten areas as stones on one path: the larger the stone, the more satisfied. The same is told in words beside it. */
export function PathPicture({ page, answers }: { page: Page; answers: Answers }) {
  const { result: words } = page.text.assessment;
  const stones = areaQuestions(page.language).map(({ id, title }, place) => {
    const { satisfaction, wantsChange } = answerOf(answers, id);
    return { id, title, satisfaction, wantsChange, x: PLACES[place] ?? 70, y: TOP + place * STEP };
  });
  const height = TOP * 2 + STEP * (stones.length - 1);
  return (
    <svg
      class="path-picture"
      viewBox={`${LEFT} 0 ${WIDTH} ${height}`}
      role="img"
      aria-labelledby="polku-nimi polku-kuvaus"
    >
      <title id="polku-nimi">{words.pictureTitle}</title>
      <desc id="polku-kuvaus">{words.pictureLead}</desc>
      <path class="way" d={softLine([{ x: 100, y: -10 }, ...stones, { x: 84, y: height + 10 }], "down")} />
      {stones.map((stone) => (
        <Stone {...stone} />
      ))}
    </svg>
  );
}

interface StoneProps {
  readonly id: Area;
  readonly title: string;
  readonly satisfaction: number | null;
  readonly wantsChange: boolean;
  readonly x: number;
  readonly y: number;
}

function Stone({ title, satisfaction, wantsChange, x, y }: StoneProps) {
  const radius = satisfaction === null ? SKIPPED_RADIUS : radiusOf(satisfaction);
  return (
    <>
      <circle class={satisfaction === null ? "open" : "done"} cx={x} cy={y} r={radius} />
      {wantsChange && <path class="flag" d={`M${x} ${y}v${-radius - 12}l12 5-12 5`} />}
      <text x={124} y={satisfaction === null ? y + 5 : y - 2}>
        {title}
      </text>
      {satisfaction !== null && (
        <text class="value" x={124} y={y + 15}>
          {`${satisfaction}/10`}
        </text>
      )}
    </>
  );
}
