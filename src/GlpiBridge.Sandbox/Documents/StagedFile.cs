namespace GlpiBridge.Sandbox.Documents;

/// A file after GLPI's upload checks, before any item took it. An error means that it was dropped.
internal sealed record StagedFile(string Field, string Name, byte[] Content, string ContentType, string Prefix, string? Error, string? Tag = null);
