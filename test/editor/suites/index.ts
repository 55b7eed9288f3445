import "./activation.ts";
