// Starts the page: reads the edition that was written into the document and hands it to the program.
import { render } from 'preact'
import type { Edition } from '../../src/model/edition.ts'
import { App } from './app.tsx'
import './style/index.css'

const data = document.getElementById('variorum-edition')
const root = document.getElementById('page')
if (data?.textContent && root) {
  const edition = JSON.parse(data.textContent) as Edition
  render(<App edition={edition} />, root)
  document.documentElement.classList.add('running')
}
