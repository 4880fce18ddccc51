using System.Globalization;

namespace GlpiBridge.Portal.Pages.Requests;

/// <summary>The entity that a form was filled in for: it goes with the form, so that two pages of one person do not mix.</summary>
internal static class PostedEntity
{
    public const string Field = "Entity";

    public static long? Of(IFormCollection posted) => Read(posted[Field]);

    public static long? Read(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
