#!/usr/bin/env node
// The executable. It lets Node keep compiled code between runs (in the temporary folder), which a short run feels, and starts the program.
import { enableCompileCache } from 'node:module'

enableCompileCache()
const { start } = await import('./start.ts')
await start()
