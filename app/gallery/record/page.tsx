import { DeploymentForm } from "./form";
export default function P() { return <DeploymentForm />; }
