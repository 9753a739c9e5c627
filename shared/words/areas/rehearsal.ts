/** Rehearsing: levels, incidents, scenarios, measures. */
export const rehearsal = {
  'rehearsal.level.practice': ['练习', 'Practice'],
  'rehearsal.level.preview': ['预览', 'Preview'],
  'rehearsal.level.full': ['全流程', 'Full'],
  'rehearsal.level.practice.about': ['不碰 OBS，用练习切换台。观众看到的画面不变。', 'OBS is not touched; the practice switcher serves. What viewers see stays.'],
  'rehearsal.level.preview.about': ['用 OBS 的预览和录制，播出画面不变。', 'OBS’s preview and recording; the program stays as it is.'],
  'rehearsal.level.full.about': ['切播出画面，但不能推流。', 'The program is switched, but nothing can be streamed.'],
  'rehearsal.badge': ['排练·{level}', 'Rehearsal: {level}'],
  'rehearsal.paused': ['暂停中', 'Paused'],
  'rehearsal.enter': ['排练：{level}', 'Rehearse: {level}'],
  'rehearsal.leave': ['结束排练', 'End the rehearsal'],
  'rehearsal.pause': ['暂停计时', 'Stop the clock'],
  'rehearsal.resume': ['继续', 'Go on'],
  'notice.rehearsal.streaming': [
    'OBS 开始推流了，而现在是排练！观众看到的是 OBS 的播出画面。不该推流就在 OBS 里停止，要直播就先结束排练。',
    'OBS has begun to stream, and this is a rehearsal! Viewers see OBS’s program. Stop it in OBS if it should not stream; to go live, end the rehearsal first.',
  ],
} as const
