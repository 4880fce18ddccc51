using System.Globalization;
using Microsoft.AspNetCore.Authentication;

namespace GlpiBridge.Portal.Sessions;

/// <summary>What the cookie holds besides the agent.</summary>
internal static class SessionProperties
{
    private const string SealedItem = "remembered";
    private const string SerialItem = "remembered-serial";
    private const string CheckedItem = "checked-until";

    extension(AuthenticationProperties properties)
    {
        /// <summary>The remembered credential, sealed; null when there is none.</summary>
        public string? Sealed
        {
            get => properties.GetString(SealedItem);
            set => properties.SetString(SealedItem, value);
        }

        /// <summary>Which one of the session's credentials it is.</summary>
        public Guid? Serial
        {
            get => Guid.TryParseExact(properties.GetString(SerialItem), "N", out var serial) ? serial : null;
            set => properties.SetString(SerialItem, value?.ToString("N"));
        }

        /// <summary>Until when what GLPI said of somebody without a session of its counts; null when it was not asked again yet.</summary>
        public DateTimeOffset? CheckedUntil
        {
            get => DateTimeOffset.TryParseExact(properties.GetString(CheckedItem), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) ? until : null;
            set => properties.SetString(CheckedItem, value?.ToString("O", CultureInfo.InvariantCulture));
        }
    }
}
