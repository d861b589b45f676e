"use client";

import { useState } from "react";
import { z } from "zod";
import { foundSchema } from "@/lib/search/schema";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { OptionLine, OptionList } from "../ui/option-list";
import { useLookUp } from "../ui/use-look-up";
import { useOptionKeys } from "../ui/use-option-keys";

interface Customer {
  readonly id: string;
  readonly name: string;
}

interface CustomerFieldProps {
  /** Where customers are looked up. */
  path: string;
  /** The one that is chosen at the start, and those that are offered before anything is typed. */
  chosen: Customer | undefined;
  first: readonly Customer[];
  error: string | undefined;
  onChoose: (id: string) => void;
}

const answerSchema = z.object({ data: z.array(foundSchema) });
const mostAtFirst = 8;

/** Finds one customer among however many there are: typing narrows, arrows choose, Enter takes. */
export function CustomerField({ path, chosen, first, error, onChoose }: CustomerFieldProps) {
  const [text, setText] = useState(chosen?.name ?? "");
  const [found, setFound] = useState<readonly Customer[]>([]);
  const show = (customers: readonly Customer[]) => {
    setFound(customers);
    keys.show(customers);
  };
  const search = useLookUp({
    path,
    schema: answerSchema,
    show: (answer) => show(answer?.data.map(({ id, label }) => ({ id, name: label })) ?? []),
  });
  const keys = useOptionKeys({ options: found, choose, close, startsAtFirst: true });

  function close() {
    search.stop();
    setFound([]);
  }

  function choose({ id, name }: Customer) {
    setText(name);
    onChoose(id);
    close();
  }

  function look(typed: string) {
    setText(typed);
    onChoose("");
    keys.wait();
    if (typed.trim()) search.start({ q: typed.trim(), kind: "customer" });
    else show(first.slice(0, mostAtFirst));
  }

  return (
    <Field label="Customer" required error={error}>
      {(control) => (
        <div className="relative">
          <Input
            {...control}
            {...keys.field}
            value={text}
            placeholder="Type a name"
            onChange={(event) => look(event.target.value)}
            onFocus={() => {
              if (!text) show(first.slice(0, mostAtFirst));
            }}
            onBlur={() => {
              // Whoever typed, pressed Enter and went on gets what the answer brings.
              if (!keys.isEntered()) close();
            }}
          />
          {keys.isOpen ? (
            <OptionList id={keys.listId} label="Customers">
              {found.map((customer, index) => (
                <OptionLine
                  key={customer.id}
                  option={keys.option(index)}
                  choose={() => choose(customer)}
                >
                  <span className="wrap-anywhere">{customer.name}</span>
                </OptionLine>
              ))}
            </OptionList>
          ) : null}
        </div>
      )}
    </Field>
  );
}
