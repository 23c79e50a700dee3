# Two commands for a newcomer: `make run` and `make test`. Both install what they need, by package
# name, from the lock file.
.DEFAULT_GOAL := help
# No file here is made by a rule that make brings; looking for one takes seconds.
MAKEFLAGS += --no-builtin-rules
.SUFFIXES:
.PHONY: help install build run kit pack check types test coverage interop node-24 lint format generate schema probes attack race life hostile hang clock-back kill kill-purge bench bench-search bench-orders bench-pages bench-feed bench-purge bench-wss bench-xml bench-limits bench-workers bench-costs bench-peers bench-memory bench-gate overload advisories first-day rot clean
NODE_MIN := 20.19.0
BIN := node_modules/.bin

# npm keeps its cache in HOME; a user without one that can be written (in a container) has it here.
ifneq ($(shell test -w "$$HOME" && echo yes),yes)
npm_config_cache ?= $(CURDIR)/.cache/npm
export npm_config_cache
endif

help: ## what there is
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9-]+):[^#]*## /  make \1\t/' | expand -t 20

node_modules/.installed: package-lock.json package.json
	@node tools/check-node.cjs $(NODE_MIN)
	@echo 'installing the packages…'
	@npm ci --no-fund --no-audit --loglevel=error
	@touch $@

install: node_modules/.installed ## install the packages of the lock file

# Compiled anew when a source is newer than the stamp, or one is gone (its folder is newer then).
SOURCES := $(shell find src migrations) tsconfig.json tsconfig.build.json

dist/.built: $(SOURCES) node_modules/.installed
	@echo 'compiling…'
	@find dist -name '*.js' 2>/dev/null | while read -r made; do \
	  source=$${made#dist/}; [ -e "$${source%.js}.ts" ] || [ -e "$${source%.js}.tsx" ] || rm -f "$$made" "$$made.map"; \
	done # a migration that is no more would be run
	@node node_modules/typescript/bin/tsc -p tsconfig.build.json
	@touch $@

# The documentation that is served at /docs/; written anew when anything that it is made of is
# newer.
SITE_SOURCES := $(shell find docs fixtures wsdl tools/site tools/reference tools/collections) CHANGELOG.md SECURITY.md package.json

dist/.site: $(SITE_SOURCES) node_modules/.installed
	@echo 'writing the documentation…'
	@mkdir -p dist
	@$(BIN)/tsx tools/site/build.ts
	@touch $@

build: install dist/.built dist/.site ## compile to dist/, and write the documentation there

run: build ## start the gateway on 127.0.0.1:8080 with an embedded PostgreSQL and demo data
	@[ -n "$$DATABASE_URL" ] || echo 'starting PostgreSQL…'
	@AUTO_APPROVE=$${AUTO_APPROVE:-true} SANDBOX_LOGIN_PORT=$${SANDBOX_LOGIN_PORT-$$([ -n "$$LOGIN_PROVIDERS" ] || [ "$$PROFILE" = production ] || echo 0)} exec node --enable-source-maps dist/src/main.js

kit: install ## build the tester's kit in kit/dist/: one bundle, with the contract and the fixtures beside it
	@npm run --silent kit

pack: install ## the tester's kit and the client as files for npm install: kit/jobnet-kit-<version>.tgz, client/jobnet-client-<version>.tgz
	@npm run --silent pack:kit
	@npm run --silent pack:client

check: install ## types, oxlint, format, and the quick tests that need no database: under a minute on two quiet cores
	@node tools/check.mjs

types: install ## tsc of TypeScript 7; version 6 is there for typescript-eslint and for its API
	@node node_modules/typescript-7/bin/tsc --noEmit -p .

test: types ## everything that tests it, on a real PostgreSQL (EACH=1: of what is sampled, each)
	@$(BIN)/mocha --parallel --jobs 3 $$($(BIN)/tsx tools/test-files.ts all)

coverage: install ## the tests under c8: how much of src they run, and which files not whole
	@$(BIN)/c8 $(BIN)/mocha --parallel --jobs 3 $$($(BIN)/tsx tools/test-files.ts all)
	@$(BIN)/tsx tools/coverage.ts

interop: install ## the tests of other people's programs, which must be installed (test/interop/install-debian.sh)
	@INTEROP=required $(BIN)/mocha --forbid-pending --parallel --jobs 2 $$($(BIN)/tsx tools/test-files.ts foreign-programs)

node-24: install ## the tests of make check and those of the app on Node 24, which npm brings
	@bash tools/on-node.sh 24.22.3 bash -c '$(BIN)/mocha --parallel --jobs 3 $$($(BIN)/tsx tools/test-files.ts node-24)'

lint: install ## eslint, oxfmt
	@$(BIN)/eslint --cache --cache-location .cache/eslint/ .
	@$(BIN)/oxfmt --check .

format: install ## let oxfmt write
	@$(BIN)/oxfmt .

generate: install ## write src/contract/ from wsdl/
	@npm run --silent generate

schema: install ## write migrations/schema.sql from the migrations
	@npm run --silent schema

probes: install ## the probe table of a SOAP server, against the running pipeline
	@$(BIN)/tsx tools/probes.ts

attack: install ## 31,685 variants of a signed message against the verifier, and then the whole gateway: none may get through (two minutes; CI has 6,431 of them, make test fewer)
	@$(BIN)/tsx tools/attack.ts

race: install ## 50 clients change the same 10 ads, then the same 10 job orders and their candidates: nothing may be lost
	@$(BIN)/tsx tools/race-updates.ts
	@$(BIN)/tsx tools/race-orders.ts

life: install ## the models of an ad's life and of a job order's beside the gateway for two hours (MINUTES=…); a failure is printed with its seed
	@$(BIN)/tsx tools/life.ts $(MINUTES)

hostile: install ## hostile texts in every element and header for ten minutes (MINUTES=…): none may be an unexpected error
	@$(BIN)/tsx tools/hostile.ts $(MINUTES)

hang: install ## a database that hangs in four ways under a steady load: what was acknowledged is there, once (three minutes at most)
	@$(BIN)/tsx tools/hang.ts

clock-back: install ## the clock of a gateway with limits is put back by an hour under a steady load: nobody is shut out, and nothing is lost (three minutes)
	@$(BIN)/tsx tools/clock-back.ts

kill: install ## kill -9 the gateway 50 times while it writes ads and job orders and sends mails: nothing may be lost; WORKERS=2: mostly one of two
	@$(BIN)/tsx tools/kill.ts

rot: install ## every fixture replayed today, in summer, and where summer time begins and ends
	@FIXTURE_DAYS=all $(BIN)/mocha test/kit/fixtures-do-not-rot.long.test.ts

first-day: install ## a tester's first day with the packed kit and client, without network: mock, own client, sandbox, a changed build
	@$(BIN)/tsx tools/first-day.ts

kill-purge: install ## the purge of v1 ads killed with -9 twelve times, beside an undisturbed one
	@$(BIN)/tsx tools/kill-purge.ts

bench: build ## requests per second beside bare node:http and soap.listen; then bench-wss
	@$(BIN)/tsx bench/run.ts
	@$(BIN)/tsx bench/wss.ts

bench-wss: install ## verify a signed message, beside one raw RSA verify and beside xml-crypto, in one run
	@$(BIN)/tsx bench/wss.ts

overload: build ## callers that do not read their answers, then ten times what can be sustained, on kept and on new connections, without and with TLS (six minutes)
	@$(BIN)/tsx bench/overload/run.ts

bench-xml: install ## read a message by the tree and straight to values, beside saxes, in one run
	@$(BIN)/tsx bench/xml.ts

bench-workers: build ## requests per second of WORKERS=2 beside those of one process, in one run
	@$(BIN)/tsx bench/workers.ts

bench-limits: install ## what the limits per caller cost a request, beside one select 1, in one run
	@$(BIN)/tsx bench/limits.ts

bench-costs: build ## processor time of gateway and PostgreSQL for a request of each kind, pinned, in interleaved rounds
	@$(BIN)/tsx bench/costs/run.ts

bench-peers: build ## IsValidJobannonce beside gSOAP, PHP, JAX-WS RI, soap.listen and bare node:http, in interleaved rounds (four minutes); table and plot in bench/results/
	@$(BIN)/tsx bench/peers/run.ts

bench-memory: build ## does the gateway's memory stay flat over 10,000,000 messages (MESSAGES=…)? An hour on quiet cores; table and plot in bench/results/
	@$(BIN)/tsx bench/memory/run.ts

bench-gate: build ## what requests cost beside bare node:http, and beside earlier runs: warns when one is 15 % dearer (a minute)
	@$(BIN)/tsx bench/gate/run.ts

bench-search: build ## SearchJobannonce with 10,000 ads and with 1,000,000, in one run (half an hour, 8 GB of disk)
	@$(BIN)/tsx bench/search/run.ts

bench-orders: build ## lists, logs and change feed of job orders with 2,000 orders and with 200,000, in one run (six minutes with ORDERS_REQUESTS=100)
	@$(BIN)/tsx bench/orders/run.ts

bench-pages: build ## every page for people with 1,000,000 ads and 200,000 job orders, and a company with a thousand of everything (a quarter of an hour; ADS=20000 ORDERS=2000 for a minute)
	@$(BIN)/tsx bench/pages/run.ts

bench-feed: build ## GetJobannonceChanges at every depth of a feed of 10,000,000 events, beside its first page (FEED_EVENTS=1000000 for a tenth of the time)
	@$(BIN)/tsx bench/feed/run.ts

bench-purge: install ## the purge of 1,000,000 v1 ads beside one plain DELETE of the same rows
	@$(BIN)/tsx bench/purge.ts

advisories: ## what is known against the packages that production installs; asks the registry of npm, and says so when it cannot
	@node tools/advisories.mjs

clean: ## remove what was built (the database in .data stays)
	rm -rf dist .cache coverage
