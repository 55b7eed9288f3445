import type { Command } from "./command.ts";

export const showOutput: Command = {
  id: "postmortem.showOutput",
  async run({ server }) {
    server.output.show();
  },
};
