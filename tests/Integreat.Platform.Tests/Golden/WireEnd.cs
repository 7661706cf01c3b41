using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using Integreat.Platform.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace Integreat.Platform.Tests.Golden;

/// <summary>
/// One of two processes that talk to each other, with the contracts that are loaded where this class is. Takes and gives nothing but bytes and
/// lines of text, because the classes of the other one are others.
/// </summary>
internal static class WireEnd
{
    private static readonly FrozenDictionary<string, Type> Records = typeof(GrainKeys).Assembly.GetExportedTypes()
        .Where(type => type.IsDefined(typeof(GenerateSerializerAttribute)) && !type.ContainsGenericParameters)
        .ToFrozenDictionary(Alias);

    private static readonly Serializer Serializer = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();

    /// <summary>A line for each member of each record that travels: names of record and type, and the number.</summary>
    public static string[] Members() =>
        [.. Records.SelectMany(record => WireMember.Of(record.Value), (record, member) => $"{record.Key} {member.Id} {Name(member.Property.PropertyType)}")];

    /// <summary>A line for each call that can be made.</summary>
    public static string[] Calls() =>
    [
        .. from contract in typeof(GrainKeys).Assembly.GetExportedTypes()
           where contract.IsInterface && contract.IsDefined(typeof(AliasAttribute))
           from method in contract.GetMethods()
           where method.IsDefined(typeof(AliasAttribute))
           let parameters = method.GetParameters().Select(parameter => Name(parameter.ParameterType))
           select $"{Alias(contract)}.{Alias(method)}({string.Join(", ", parameters)}): {Name(method.ReturnType)}",
    ];

    /// <summary>A record of this name in which every member says something.</summary>
    public static byte[] Send(string record) => Serializer.SerializeToArray<object>(new WireSample().Make(Records[record]));

    public static byte[] PassOn(byte[] sent) => Serializer.SerializeToArray(Serializer.Deserialize<object>(sent));

    /// <summary>What was understood of it, as far as it is about these members (record, space, number).</summary>
    public static string Read(byte[] sent, string[] about) => Describe(Serializer.Deserialize<object>(sent), about.ToFrozenSet());

    private static string Describe(object? value, FrozenSet<string> about) => value switch
    {
        null => "null",
        string text => text,
        ReadOnlyMemory<byte> bytes => Convert.ToHexString(bytes.Span),
        Enum name => $"{name:D}",
        IFormattable simple => simple.ToString(null, CultureInfo.InvariantCulture),
        IDictionary map => $"[{string.Join(' ', map.Keys.Cast<object>().Select(key => $"{key}={Describe(map[key], about)}"))}]",
        IEnumerable list => $"[{string.Join(' ', list.Cast<object>().Select(item => Describe(item, about)))}]",
        _ when value.GetType() is var type && type.IsDefined(typeof(GenerateSerializerAttribute)) => $"{Alias(type)}{{{string.Join(' ',
            WireMember.Of(type)
                .Where(member => about.Contains($"{Alias(type)} {member.Id}"))
                .Select(member => $"{member.Id}={Describe(member.Property.GetValue(value), about)}"))}}}",
        _ => value.ToString()!,
    };

    private static string Alias(MemberInfo named) => named.GetCustomAttribute<AliasAttribute>(inherit: false)!.Alias;

    // By what travels: a record by its alias, whatever the class is called today.
    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias ?? type.Name;
}
