namespace GlpiBridge.Forms.Answers;

/// <summary>A file that the portal already holds for an answer.</summary>
/// <param name="Id">The portal's own id of the file.</param>
/// <param name="Name">Name as the user's machine gave it, without folders.</param>
/// <param name="ContentType">Media type announced by the browser.</param>
/// <param name="Length">Size in bytes.</param>
public sealed record AttachedFile(Guid Id, string Name, string ContentType, long Length)
{
    /// <summary>The extension of a file's name, in lower case without its dot; "" when there is none.</summary>
    /// <param name="name">The name.</param>
    public static string ExtensionOf(string name) => Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
}
