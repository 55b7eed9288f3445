// Opens a real VS Code with the extension and five sample postmortems. Installs and builds what is missing before.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Failure, root, runMain, setUp } from "./vscode/setUp.mjs";

const help = `npm start [-- OPTIONS] [FOLDER]

Opens a real VS Code with the extension and a folder of sample postmortems (or FOLDER).

  --vscode KIND   own        the VS Code that is installed here
                  download   Microsoft's build, downloaded into .vscode-test/
                  npm        a build from the npm registry, shown in the browser
                  By default the first of these that works.
  --port N        the port of the build from the npm registry (by default a free one)
  --no-browser    print its address only, open no browser
  --detach        leave it running and give the terminal back; end it by --stop
  --stop          end what --detach left running
  --help          this text`;

const samples = join(root, "test", "postmortems");
const firstSample = join(samples, "2024-06-08-certificate-swap.md");
const stateFile = join(root, ".vscode-test", "started.json");

/** @typedef {{ port?: string, "no-browser"?: boolean, detach?: boolean }} ServeOptions */

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        vscode: { type: "string" },
        port: { type: "string" },
        "no-browser": { type: "boolean" },
        detach: { type: "boolean" },
        stop: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : error}\n\n${help}`);
  }
}

/** @type {Record<string, string>} */
const names = {
  own: "the one that is installed here",
  download: "Microsoft's build, downloaded",
  npm: "the build from the npm registry",
};

/**
 * @param {{ kind: string, command: string }} choice
 * @param {string} folder
 */
function openWindow({ kind, command }, folder) {
  const profile = join(root, ".vscode-test", "profile");
  const args = [
    `--extensionDevelopmentPath=${root}`,
    "--new-window",
    // The downloaded one is nobody's yet: it must not touch the settings of the user's own.
    ...(kind === "download" ? [`--user-data-dir=${profile}`, "--disable-workspace-trust", "--skip-welcome"] : []),
    folder,
    ...(folder === samples ? ["--goto", firstSample] : []),
  ];
  spawn(command, args, { detached: true, stdio: "ignore", shell: process.platform === "win32" }).unref();
  console.log(
    "A window opens. Problems are underlined; the button with the magnifier above the text opens the preview.",
  );
}

/**
 * @param {string} folder
 * @param {ServeOptions} options
 */
async function serve(folder, options) {
  const { startServer } = await import("./vscode/server.mjs");
  const { hasDisplay } = await import("./vscode/choose.mjs");
  const server = await startServer({ ...readPort(options.port), detached: options.detach === true });
  const address = server.address({ folder, extension: root, ...(folder === samples ? { file: firstSample } : {}) });
  console.log(`\nVS Code runs with the extension and ${folder}. Open it in a browser:\n\n  ${address}\n`);
  if (hasDisplay() && !options["no-browser"]) {
    openBrowser(address);
  }
  if (options.detach) {
    mkdirSync(join(root, ".vscode-test"), { recursive: true });
    writeFileSync(stateFile, JSON.stringify({ pid: server.pid, data: server.data, address }));
    console.log("It goes on running; npm start -- --stop ends it.");
    return 0;
  }
  console.log("Ctrl+C ends it.");
  await new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  await server.stop();
  return 0;
}

/** @param {string | undefined} text */
function readPort(text) {
  if (text === undefined) {
    return {};
  }
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(`--port takes a number from 1 to 65535, not "${text}".`);
  }
  return { port };
}

/** @param {string} address */
function openBrowser(address) {
  const [command, args] =
    process.platform === "darwin"
      ? ["open", [address]]
      : process.platform === "win32"
        ? ["cmd.exe", ["/c", "start", "", address.replaceAll("&", "^&")]]
        : ["xdg-open", [address]];
  // Where no browser can be opened, the printed address is enough.
  spawn(command, args, { detached: true, stdio: "ignore" })
    .on("error", () => undefined)
    .unref();
}

function stopDetached() {
  if (!existsSync(stateFile)) {
    console.log("Nothing was left running.");
    return 0;
  }
  const { pid, data } = JSON.parse(readFileSync(stateFile, "utf8"));
  rmSync(stateFile);
  try {
    process.kill(pid, "SIGTERM");
    console.log("Ended.");
  } catch {
    // The process is gone, for instance since the machine was restarted.
    console.log("It had already ended.");
  }
  rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  return 0;
}

await runMain(async () => {
  const { values: options, positionals } = readArguments();
  if (options.help) {
    console.log(help);
    return 0;
  }
  if (options.stop) {
    return stopDetached();
  }
  await setUp();
  const folder = positionals[0] ?? samples;
  if (!existsSync(folder)) {
    throw new Failure(`There is no folder ${folder}.`);
  }
  const { chooseVsCode } = await import("./vscode/choose.mjs");
  const wanted = options.vscode ?? (options.port === undefined && !options.detach ? undefined : "npm");
  const choice = await chooseVsCode({ wanted });
  console.log(`VS Code: ${names[choice.kind]}, because ${choice.because}.`);
  if (choice.kind === "npm") {
    return serve(folder, options);
  }
  openWindow(choice, folder);
  return 0;
});
