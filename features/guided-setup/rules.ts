import { isAllowed } from "@/features/cors-allowlist/matching";
import { coveredBy, originsOfDomain } from "@/features/cors-allowlist/pattern";
import { addOriginHref } from "@/features/diagnostics/showing";
import type { RuledStep, SetupFacts } from "./facts";

export function whoAnswers({ channel, queue, rep }: SetupFacts): RuledStep {
  const title = "Who answers";
  if (channel && rep) {
    const href = `/setup/messaging-channels/${channel.id}/routing`;
    return {
      title,
      done: rep.enabled,
      broken: !rep.enabled,
      text: rep.enabled
        ? `${rep.name} answers the chats of ${channel.label}.`
        : `${rep.name} has no access any more. Choose who answers the chats of ${channel.label}.`,
      actions: [{ label: "Choose who answers", href }],
    };
  }
  if (!queue) {
    return {
      title,
      done: false,
      text: channel
        ? `${channel.label} leads to no queue yet. Choose the queue whose members answer.`
        : "Make a queue, and choose the people who answer its chats.",
      actions: [
        channel
          ? { label: "Choose a queue", href: `/setup/messaging-channels/${channel.id}/routing` }
          : { label: "Make a queue", href: "/setup/queues?new" },
      ],
    };
  }
  const { label, memberCount } = queue;
  const people = memberCount === 1 ? "1 member answers" : `${memberCount} members answer`;
  const manage = { label: "Choose members", href: `/setup/queues/${queue.id}` };
  if (memberCount > 0) {
    return { title, done: true, text: `${people} the chats in ${label}.`, actions: [manage] };
  }
  return {
    title,
    done: false,
    broken: true,
    text: `${label} has no members, so nobody gets its chats.`,
    actions: [{ label: `Add me to ${label}`, mend: "join_queue" }, manage],
  };
}

export function messagingChannel({ deployment, channel, queue, rep }: SetupFacts): RuledStep {
  const title = "Messaging channel";
  if (!channel) {
    return {
      title,
      done: false,
      text: "It takes chats in and leads them to the queue.",
      actions: [{ label: "Make a channel", href: "/setup/messaging-channels?new" }],
    };
  }
  const open = { label: "Open the channel", href: `/setup/messaging-channels/${channel.id}` };
  if (channel.active) {
    return { title, done: true, text: `${channel.label} is active.`, actions: [open] };
  }
  return {
    title,
    done: false,
    broken: deployment?.liveVersion != null,
    text: `${channel.label} is inactive, so customers see no chat.`,
    actions:
      queue || rep ? [{ label: `Activate ${channel.label}`, mend: "activate" }, open] : [open],
  };
}

export function deployment({ deployment }: SetupFacts): RuledStep {
  const title = "Deployment";
  if (!deployment) {
    return {
      title,
      done: false,
      text: "It puts the channel on your website, in your app or behind the API.",
      actions: [{ label: "Make a deployment", href: "/setup/embedded-service-deployments?new" }],
    };
  }
  const { label, enabled } = deployment;
  const open = { label: "Open the deployment", href: hrefOf(deployment) };
  if (enabled) return { title, done: true, text: `${label} is switched on.`, actions: [open] };
  return {
    title,
    done: false,
    broken: true,
    text: `${label} is switched off, so customers see no chat.`,
    actions: [{ label: `Switch on ${label}`, mend: "switch_on" }, open],
  };
}

export function lookAndQuestions({ deployment }: SetupFacts): RuledStep {
  const branded = deployment?.branded ?? false;
  const asks = deployment?.preChatEnabled ?? false;
  const said = [
    branded ? "Your own colors." : "The default colors.",
    asks ? "Questions before the chat." : "No questions before the chat.",
  ];
  return {
    title: "Look and questions",
    done: branded || asks,
    optional: true,
    text: deployment ? said.join(" ") : "Your colors, and what customers are asked first.",
    actions: deployment
      ? [
          ...(deployment.deploymentType === "web"
            ? [{ label: "Edit branding", href: `${hrefOf(deployment)}/branding` }]
            : []),
          { label: "Edit questions", href: `${hrefOf(deployment)}/pre-chat` },
        ]
      : [],
  };
}

export function allowedWebsites({ deployment, patterns, seen }: SetupFacts): RuledStep {
  const title = "Allowed websites";
  const list = { label: "Open the CORS Allowlist", href: "/setup/cors-allowlist" };
  if (deployment && deployment.deploymentType !== "web") {
    const text = "Apps and servers need no entry; browsers of your own client do.";
    return { title, done: patterns.length > 0, optional: true, text, actions: [list] };
  }
  const domain = deployment?.domain ?? "";
  const wanted = originsOfDomain(domain);
  const missing = wanted.filter((origin) => coveredBy(origin, patterns) === undefined);
  const lost = seen !== null && !isAllowed(patterns, seen.origin);
  if (lost) {
    return {
      title,
      done: false,
      broken: true,
      text: `${seen.origin} showed the chat, and is no longer allowed.`,
      actions: [
        {
          label: `Allow ${seen.origin}`,
          href: addOriginHref(seen.origin),
        },
        list,
      ],
    };
  }
  if (wanted.length > 0 && missing.length < wanted.length) {
    return { title, done: true, text: `${domain} may show the chat.`, actions: [list] };
  }
  if (wanted.length === 0 && patterns.length > 0) {
    const sites = patterns.length === 1 ? "1 entry" : `${patterns.length} entries`;
    return { title, done: true, text: `${sites} in the CORS Allowlist.`, actions: [list] };
  }
  return {
    title,
    done: false,
    broken: deployment?.liveVersion != null,
    text:
      wanted.length > 0
        ? `${domain} may not show the chat yet.`
        : "No website may show your chat yet.",
    actions:
      wanted.length > 0
        ? [{ label: `Allow ${wanted.join(" and ")}`, mend: "allow_domain" }, list]
        : [list],
  };
}

export function publish({ deployment }: SetupFacts): RuledStep {
  const title = "Publish";
  if (!deployment) {
    const text = "Customers get what you publish, never what you are still working on.";
    return { title, done: false, text, actions: [] };
  }
  const { liveVersion, changes } = deployment;
  if (liveVersion === null) {
    return {
      title,
      done: false,
      text: "Customers get what you publish, never what you are still working on.",
      actions: [
        { label: "Publish version 1", mend: "publish" },
        { label: "Look at the draft", href: hrefOf(deployment) },
      ],
    };
  }
  const waiting = changes === 1 ? "1 change waits" : `${changes} changes wait`;
  return {
    title,
    done: true,
    text: `Version ${liveVersion} is live.${changes > 0 ? ` ${waiting} to be published.` : ""}`,
    actions: [{ label: "Open versions", href: `${hrefOf(deployment)}/versions` }],
  };
}

export function install({ deployment, seen, conversations }: SetupFacts): RuledStep {
  const title = "Install";
  if (!deployment) {
    return { title, done: false, text: "Put a few lines into your website.", actions: [] };
  }
  const href = `${hrefOf(deployment)}/install`;
  const { deploymentType } = deployment;
  if (deploymentType === "web") {
    return {
      title,
      done: seen !== null,
      text: seen
        ? `Seen on ${seen.origin}, version ${seen.version}.`
        : "Paste the snippet into your website. This is done once an allowed page loads the chat.",
      actions: [{ label: seen ? "Open Install" : "Get the snippet", href }],
    };
  }
  const mobile = deploymentType === "mobile";
  return {
    title,
    done: conversations > 0,
    text:
      conversations > 0
        ? "It has connected."
        : mobile
          ? "Put the configuration file into your app. This is done with its first conversation."
          : "Give your client the connection values. This is done with its first conversation.",
    actions: [{ label: mobile ? "Get the configuration file" : "Get the connection values", href }],
  };
}

export function firstConversation({ deployment, conversations }: SetupFacts): RuledStep {
  const times =
    conversations === 1 ? "1 conversation" : `${conversations.toLocaleString("en")} conversations`;
  return {
    title: "First conversation",
    done: conversations > 0,
    text:
      conversations > 0
        ? `${times} so far.`
        : "Write as a customer, and answer in the Console. This ticks itself.",
    actions: deployment
      ? [
          ...(deployment.deploymentType === "web"
            ? [
                {
                  label: "Open test page",
                  href: `/test-page/${deployment.id}`,
                  newTab: true as const,
                },
              ]
            : []),
          { label: "Open Console", href: "/console", newTab: true },
        ]
      : [],
  };
}

function hrefOf({ id }: { id: string }): string {
  return `/setup/embedded-service-deployments/${id}`;
}
