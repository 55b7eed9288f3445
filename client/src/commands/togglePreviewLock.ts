import type { Command } from "./command.ts";

export const togglePreviewLock: Command = {
  id: "postmortem.togglePreviewLock",
  async run({ previews }) {
    previews.toggleLock();
  },
};
