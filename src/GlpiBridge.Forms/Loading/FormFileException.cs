namespace GlpiBridge.Forms.Loading;

/// <summary>A form file that cannot be used. The message is for an administrator: file, line, place, what is wrong, what to do.</summary>
public sealed class FormFileException(string message, Exception? inner = null) : Exception(message, inner);
