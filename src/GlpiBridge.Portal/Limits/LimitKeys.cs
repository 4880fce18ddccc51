using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GlpiBridge.Portal.Limits;

/// <summary>Under which names tries are counted.</summary>
internal static class LimitKeys
{
    private const int Ipv6NetworkBytes = 8;

    /// <summary>GLPI's database takes J.DOÉ for j.doe: writing a login otherwise must not be a fresh start.</summary>
    public static string Account(string login)
    {
        var bare = new StringBuilder();
        foreach (var c in login.Trim().Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control))
            {
                bare.Append(char.ToLowerInvariant(c));
            }
        }

        return bare.ToString();
    }

    /// <summary>Whoever has one address of IPv6 has the 18 billion billion of its network.</summary>
    public static string Caller(IPAddress from)
    {
        var address = from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from;
        return address.AddressFamily is AddressFamily.InterNetworkV6 ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, Ipv6NetworkBytes)) : address.ToString();
    }
}
