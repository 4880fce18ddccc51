namespace GlpiBridge.Sandbox.Http;

/// PHP dies on some inputs; the web server then answers 200 with an empty page.
internal sealed class CrashException(string why) : Exception(why);
