@rem "npm start" says exec, so that signals sent to npm reach the studio and not a shell between the two.
@rem cmd.exe, which npm uses on Windows, knows no exec; this is it.
@%*
