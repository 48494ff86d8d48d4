// It shares no member that it lists itself, so it may be the environment of anything.
import { Base } from "./base";
export interface Env extends Base { OTHER: string }
