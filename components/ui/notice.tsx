import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { CircleAlert } from "./icons/circle-alert";
import { CircleCheck } from "./icons/circle-check";
import { Info } from "./icons/info";
import { TriangleAlert } from "./icons/triangle-alert";

const looks = {
  info: { icon: Info, classes: "border-line bg-sunken", mark: "text-ink-2" },
  good: { icon: CircleCheck, classes: "border-good/25 bg-good-soft", mark: "text-good" },
  warn: { icon: TriangleAlert, classes: "border-warn/25 bg-warn-soft", mark: "text-warn" },
  bad: { icon: CircleAlert, classes: "border-bad/25 bg-bad-soft", mark: "text-bad" },
} as const;

interface NoticeProps extends Omit<ComponentProps<"div">, "title"> {
  tone?: keyof typeof looks;
  title?: ReactNode;
  /** A link or button that does something about it. */
  action?: ReactNode;
}

/** A sentence the reader should not miss, standing in the page: the trial ends, a mail was sent, something failed. */
export function Notice({
  tone = "info",
  title,
  action,
  className,
  children,
  ...rest
}: NoticeProps) {
  const { icon: Icon, classes, mark } = looks[tone];
  return (
    <div
      className={classNames(
        "flex flex-wrap items-start gap-x-4 gap-y-2 rounded-md border px-3 py-2.5",
        classes,
        className,
      )}
      {...rest}
    >
      <div className="flex min-w-0 flex-1 basis-64 gap-2.5">
        <Icon className={classNames("mt-0.5 size-4 shrink-0", mark)} />
        <div className="min-w-0 text-pretty wrap-anywhere">
          {title ? <p className="font-semibold">{title}</p> : null}
          {children ? <div className={title ? "text-ink-2" : undefined}>{children}</div> : null}
        </div>
      </div>
      {action ? <div className="-my-0.5 flex shrink-0 items-center gap-2">{action}</div> : null}
    </div>
  );
}
