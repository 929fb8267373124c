import adapter from "@sveltejs/adapter-node";
import { sveltekit } from "@sveltejs/kit/vite";
import { execSync } from "node:child_process";
import { join } from "node:path";
import { defineConfig } from "vite";

const here = import.meta.dirname;

export default defineConfig({
  root: here,
  plugins: [
    sveltekit({
      // The API process mounts build/handler.js; compressing ahead costs two seconds, once per build.
      adapter: adapter({ out: join(here, "build"), precompress: true }),
      // The list of all pages would weigh on each of them: the server says which scripts an address needs.
      router: { resolution: "server" },
      // What it says is kept for every page, so it must not depend on where it was asked.
      paths: { relative: false },
      // The styles of a page are many small files: inside the page they cost no round trip before its first paint.
      inlineStyleThreshold: 6000,
      // The time of day would give every build another name for the same pages.
      version: { name: commit() },
      csp: {
        mode: "auto",
        directives: {
          "default-src": ["self"],
          "script-src": ["self"],
          // the hash is that of the kit's own page announcer, which styles itself inline
          "style-src": ["self", "unsafe-hashes", "sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo="],
          // hooks.server.ts adds the map's tile server when the operator sets one
          "img-src": ["self", "data:"],
          "connect-src": ["self"],
          "font-src": ["self"],
          "object-src": ["none"],
          "base-uri": ["none"],
          "form-action": ["self"],
          "frame-ancestors": ["none"],
        },
      },
    }),
  ],
  // Minified by its authors, a tenth lighter than what a bundler makes of its source.
  resolve: { alias: [{ find: /^leaflet$/, replacement: "leaflet/dist/leaflet.js" }] },
  build: {
    reportCompressedSize: false,
    // Pages say themselves what they load first: the scripts behind every link would weigh on each page, the first one too.
    modulePreload: { resolveDependencies: (_file, files) => files.filter((file) => file.endsWith(".css")) },
  },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            // What many pages share comes as a few scripts: dozens of tiny ones compress badly and cost a request each.
            codeSplitting: {
              groups: [
                {
                  name: "runtime",
                  test: /node_modules.(svelte|@sveltejs|esm-env|clsx|devalue)/,
                  priority: 3,
                  minShareCount: 20,
                },
                // dynamic imports are everybody's: else the search takes their helper along, and every page the search
                { name: "preload", test: /preload-helper/, priority: 4 },
                { name: "icons", test: /@lucide/, priority: 2, minShareCount: 5 },
                // what every page brings, the way in too, whatever else it is
                {
                  name: "common",
                  test: /src.lib.((ask-from-page|doors|keep-typed|language|query|words).ts|paths.(build|common)|list.place|ui.(Brand|Button|Footer|LanguageSwitch|Mishap|Notice|mishap-words|page-words))/,
                  priority: 4,
                },
                { name: "common", test: /src.lib/, priority: 1, minShareCount: 32 },
                // what stands around the pages of who has signed in
                {
                  name: "frame",
                  test: /src.lib.(ui.(Shell|StatusChip|statuses)|family.(ActingFor|PersonChooser)|navigation|paths.member)/,
                  priority: 2,
                },
                {
                  name: "lists",
                  test: /src.lib.(plan.Clause|ui.(Combobox|Empty|Pager|Tabs|facility-types))/,
                  priority: 1,
                },
                // Leaflet comes by itself, once a map is drawn. A group takes along what its modules need, so what other
                // pages need as well stands above.
                {
                  name: "search",
                  test: /src.lib.(network.(?!doctor-|DoctorMap|SmallMap)|map.(NetworkMap|pins|words))/,
                  priority: 0,
                },
              ],
            },
          },
        },
      },
    },
  },
});

/** The commit being built; a copy without git history is simply called "local". */
function commit(): string {
  try {
    return execSync("git rev-parse --short=12 HEAD", { cwd: here, stdio: ["ignore", "pipe", "ignore"] })
      .toString()
      .trim();
  } catch {
    return "local";
  }
}
