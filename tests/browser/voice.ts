import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync, appendFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium, flags } from './chromium.mjs'

/** Sounds go nowhere: what is read is over at once. Without any device, it is begun and never ends. */
const nowhere = 'pcm.!default { type null }\nctl.!default { type null }\n'

/** Starts Chromium with the voices of this machine, through a Speech Dispatcher of its own. Returns it and how to end both. */
export const startSpeaking = async (device: 'silent' | 'none') => {
  const folder = mkdtempSync(join(tmpdir(), 'voice-'))
  const [socket, settings, sound] = [join(folder, 'socket'), join(folder, 'settings'), join(folder, 'asound.conf')]
  cpSync('/etc/speech-dispatcher', settings, { recursive: true })
  appendFileSync(join(settings, 'speechd.conf'), '\nAudioOutputMethod "alsa"\n')
  writeFileSync(sound, device === 'silent' ? nowhere : '')
  const places = [
    '--config-dir',
    settings,
    '--socket-path',
    socket,
    '--pid-file',
    join(folder, 'pid'),
    '--log-dir',
    folder,
  ]
  const voice = spawn('speech-dispatcher', ['--run-single', '--communication-method', 'unix_socket', ...places], {
    env: { ...process.env, ALSA_CONFIG_PATH: sound },
    stdio: 'ignore',
  })
  const executablePath = await findChromium()
  const browser = await chromium.launch({
    args: [...flags, '--enable-speech-dispatcher'],
    env: { ...process.env, SPEECHD_ADDRESS: `unix_socket:${socket}` },
    ...(executablePath ? { executablePath } : {}),
  })
  const end = async () => {
    await browser.close()
    // Without a device it hears no other signal.
    voice.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  return { browser, end }
}
