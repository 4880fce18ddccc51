namespace GlpiBridge.Desk.Attachments.Inspection;

/// <summary>Documents that are zip files inside. None is ever unpacked here: what they hold, macros included, is for the antivirus of whoever opens them.</summary>
internal static class Packages
{
    /// <summary>Office documents that Office stores as an old compound file once they have a password.</summary>
    public static readonly string[] Encrypted = ["docx", "xlsx", "pptx", "docm", "xlsm", "pptm", "xlsb"];

    public static readonly string[] Names =
    [
        .. Encrypted, "doc", "xls", "ppt", "dotx", "xltx", "ppsx", "potx", "odt", "ods", "odp", "odg", "ott", "ots", "sxw", "sxc", "sxi", "sxd", "sxm", "kmz", "epub",
    ];
}
