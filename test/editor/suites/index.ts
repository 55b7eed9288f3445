import "./activation.ts";
import "./problems.ts";
import "./fixes.ts";
import "./detection.ts";
import "./commands.ts";
import "./pasting.ts";
import "./refactoring.ts";
import "./typing.ts";
