namespace GlpiBridge.Portal.Theme;

/// <summary>The theme cannot be used. The message, in French, names the file, the key, the value and the remedy: one line for each thing that is wrong.</summary>
internal sealed class ThemeException(string message, Exception? inner = null) : Exception(message, inner);
