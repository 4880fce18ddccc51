namespace GlpiBridge.Portal.Configuration;

/// <summary>Something in the configuration stops the start. The message, in French, names the file, the key, the value and the remedy.</summary>
internal sealed class ConfigurationException(string message, Exception? inner = null) : Exception(message, inner);
