namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>Where a draft is gone on with.</summary>
internal static class DraftAddress
{
    public static string Of(string form, Guid submission) => $"/demandes/nouvelle/{form}?brouillon={submission}";
}
