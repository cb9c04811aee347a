#!/bin/sh
# Writes deploy/.env with fresh secrets for compose.yml: sh deploy/new-env.sh cutis.example.org
set -eu
cd "$(dirname "$0")"
[ $# -eq 1 ] || { echo "usage: sh deploy/new-env.sh DOMAIN" >&2; exit 2; }
[ ! -e .env ] || { echo "deploy/.env is there already; its secrets belong to the data." >&2; exit 1; }
secret() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }
umask 077
cat >.env <<END
CUTIS_DOMAIN=$1
POSTGRES_PASSWORD=$(secret)
S3_ACCESS_KEY=cutis
S3_SECRET_KEY=$(secret)
END
echo "deploy/.env is written, for your eyes only."
