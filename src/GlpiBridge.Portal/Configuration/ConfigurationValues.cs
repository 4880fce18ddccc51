using System.ComponentModel;

namespace GlpiBridge.Portal.Configuration;

/// <summary>Turns the text of a key into its type, or says in French what was expected.</summary>
internal static class ConfigurationValues
{
    public static object? Convert(Type type, string value)
    {
        if (type == typeof(Uri))
        {
            return Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
        }

        if (type.IsEnum)
        {
            return Enum.TryParse(type, value, ignoreCase: true, out var named) && Enum.IsDefined(type, named) ? named : null;
        }

        try
        {
            return TypeDescriptor.GetConverter(type) is { } converter && converter.CanConvertFrom(typeof(string))
                ? converter.ConvertFromInvariantString(value)
                : value;
        }
        catch (Exception error) when (error is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return null;
        }
    }

    public static string Expected(Type type) =>
        type == typeof(Uri) ? "Écrivez une adresse complète, qui commence par « https:// »."
        : type == typeof(TimeSpan) ? "Écrivez une durée heures:minutes:secondes, par exemple « 00:00:30 »."
        : type == typeof(DateOnly) ? "Écrivez une date année-mois-jour, par exemple « 2026-11-30 »."
        : type.IsEnum ? $"Écrivez {string.Join(" ou ", Enum.GetNames(type)).ToLowerInvariant()}."
        : type == typeof(bool) ? "Écrivez true ou false."
        : "Écrivez un nombre.";
}
