"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { firstValue, learned, requestOf, type Tryable, withIds, withOwn } from "../try-it/request";
import { CallAnswer, type Shown } from "./call-answer";
import { BodyField, ParameterFields } from "./call-fields";
import { Lacking } from "./lacking";
import { useWorkbench } from "./workbench";

/** Fields are what the reader wrote, else what is known by now. */
export function CallForm({ operation }: { operation: Tryable }) {
  const { known, learn } = useWorkbench();
  const [written, setWritten] = useState<Record<string, string>>({});
  const [example, setExample] = useState(operation.examples[0]?.[1] ?? "");
  const [body, setBody] = useState<string>();
  const [fresh, setFresh] = useState(() => withIds(example));
  const [file, setFile] = useState<File | null>(null);
  const [shown, setShown] = useState<Shown>();
  const [pending, setPending] = useState(false);
  const first = operation.parameters.map((each) => [each.name, firstValue(each, known)] as const);
  const values = { ...Object.fromEntries(first), ...written };
  const text = body ?? withOwn(fresh, known);

  async function send() {
    setPending(true);
    const { address, init } = requestOf(operation, { values, body: text, file }, known.accessToken);
    const start = performance.now();
    try {
      const answer = await fetch(address, init);
      const said = await answer.text();
      const type = answer.headers.get("content-type") ?? "";
      setShown({
        status: answer.status,
        milliseconds: performance.now() - start,
        text: said,
        type,
      });
      if (answer.ok) {
        learn(learned(operation, text, said));
        setFresh(withIds(example));
        setBody(undefined);
      }
    } catch {
      setShown({ status: 0, milliseconds: 0, text: "", type: "" });
    }
    setPending(false);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Lacking operation={operation} />
      <ParameterFields
        parameters={operation.parameters}
        values={values}
        onChange={(name, value) => setWritten({ ...written, [name]: value })}
      />
      {operation.examples.length > 0 && (
        <BodyField
          examples={operation.examples}
          body={text}
          onChange={setBody}
          onChoose={(chosen) => {
            setExample(chosen);
            setFresh(withIds(chosen));
            setBody(undefined);
          }}
        />
      )}
      {operation.file && (
        <label className="mb-3 block text-ui font-medium">
          File
          <input
            type="file"
            className="mt-1 block w-full text-ui text-muted"
            onChange={({ target }) => setFile(target.files?.[0] ?? null)}
          />
          <span className="mt-1 block text-caption font-normal text-muted">
            Without one, {operation.file.name} is sent.
          </span>
        </label>
      )}
      <Button
        type="submit"
        variant="filled"
        pending={pending}
        disabledReason={
          known.orgId === "" || known.esDeveloperName === ""
            ? "Fill in your values at the top of the page first."
            : operation.bearer && !known.accessToken
              ? "Get a token first."
              : values.conversationId === ""
                ? "Begin a conversation first."
                : undefined
        }
      >
        Send
      </Button>
      {shown && <CallAnswer shown={shown} />}
    </form>
  );
}
