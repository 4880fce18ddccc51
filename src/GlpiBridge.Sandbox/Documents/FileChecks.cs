using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Documents;

/// Which files GLPI lets in: extensions of the DocumentType table, document_max_size, images that are images.
internal sealed class FileChecks(Database database)
{
    public const long MaxMebibytes = 20;
    private static readonly string[] Images = ["png", "jpg", "jpeg", "gif", "bmp"];

    public string? Error(string name, byte[] content)
    {
        var extension = Extension(name);
        var isAllowed = extension.Length > 0 && database["DocumentType"].Rows.Any(t => t.Flag("is_uploadable") && Fold.Same(t.Text("ext"), extension));
        if (!isAllowed) return "Type de fichier non autorisé";
        if (content.LongLength > MaxMebibytes * 1024 * 1024) return "Le fichier est trop gros";
        if (content.Length == 0) return "Le fichier est trop petit";
        var isImage = MediaType.BySignature(content)?.StartsWith("image/", StringComparison.Ordinal) is true;
        return Images.Contains(extension) && !isImage ? "Fichier image invalide" : null;
    }

    public static string Extension(string name) => Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
}
