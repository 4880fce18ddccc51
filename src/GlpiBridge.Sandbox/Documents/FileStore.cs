namespace GlpiBridge.Sandbox.Documents;

/// The bytes of the documents, by their SHA-1 as GLPI files them.
internal sealed class FileStore
{
    private readonly Dictionary<string, byte[]> contents = [];

    public void Keep(string sha1, byte[] content) => contents[sha1] = content;
    public byte[]? Find(string sha1) => contents.GetValueOrDefault(sha1);
}
