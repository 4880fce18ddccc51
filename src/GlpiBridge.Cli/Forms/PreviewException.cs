namespace GlpiBridge.Cli.Forms;

/// A preview that cannot be made. The message, in French, says what to mend.
internal sealed class PreviewException(string message, Exception? inner = null) : Exception(message, inner);
