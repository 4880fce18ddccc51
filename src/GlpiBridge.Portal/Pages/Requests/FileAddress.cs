using System.Text.RegularExpressions;
using GlpiBridge.Forms.RichTexts;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>Where a kept file is shown, and back from such an address to the file.</summary>
internal static partial class FileAddress
{
    public static string Of(Guid submission, Guid file) => $"/demandes/fichiers/{submission}/{file}";

    /// <summary>The file behind the address of a picture in a posted text; null for pictures from elsewhere.</summary>
    public static Guid? FileOf(string address) => Shape().Match(address) is { Success: true } match ? Guid.Parse(match.Groups[1].Value) : null;

    [GeneratedRegex("(?:^" + RichText.ImageScheme + "|/demandes/fichiers/[0-9a-fA-F-]{36}/)([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$")]
    private static partial Regex Shape();
}
